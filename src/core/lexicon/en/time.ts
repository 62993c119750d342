// Words of the calendar and clock. General knowledge.

export const months = `january february march april may june july august september october november december jan feb mar apr
  jun jul aug sept sep oct nov dec`;

export const weekdays = `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun`;

export const timeNouns = `day days week weeks weekend weekends month months year years morning mornings afternoon evening
  night nights hour hours minute minutes second seconds decade decades century spring summer fall autumn winter noon
  midnight moment time times season quarter fortnight lunchtime`;
