// Words that stand before a colon at the start of a line without being anybody. Written by hand for this project.

export const labels = `analysis opinion video watch live breaking exclusive report reports poll update updated updates photo photos picture
  pictures fact facts review editorial column comment note notes correction source sources caption credit image images
  read more also see related listen podcast graphic infographic gallery factbox explainer timeline latest left right above
  below top bottom centre center date time place address email tel phone fax web website contact location price tickets
  result results score scores teams weather summary background key quote quotes today yesterday tomorrow monday tuesday
  wednesday thursday friday saturday sunday profile obituary interview transcript election sport business politics world
  example warning tip reminder question answer part chapter step day week round by from to subject re published the what
  how why who this that`;
