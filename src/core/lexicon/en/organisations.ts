// Words that end or mark names of bodies ("… Corp.", "… Ministry", "… Post"). General knowledge.

export const organisationWords = `inc corp co ltd llc plc gmbh ag sa nv bros group holdings corporation company association
  institute university college council committee commission department ministry agency bureau bank party court senate
  congress parliament news times post journal tribune press herald daily network guardian telegraph gazette chronicle
  mail express mirror observer echo foundation federation society union league club trust office board authority service
  house assembly school hospital church centre center`;
