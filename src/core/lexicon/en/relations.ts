// Origin: written for this project from general knowledge.

import { wordSet } from '../wordSet';

/** Singular nouns for a relative or companion: "his son", "Ms Doe's sister". */
export const kinNouns = wordSet(`father mother son daughter brother sister husband wife widow widower uncle aunt nephew niece
  cousin grandfather grandmother grandson granddaughter grandpa grandma stepfather stepmother stepson stepdaughter
  stepbrother stepsister dad mum mom parent child spouse partner fiancé fiancée fiance fiancee boyfriend girlfriend
  father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law twin half-brother half-sister
  friend neighbour neighbor roommate flatmate colleague lawyer attorney agent doctor successor predecessor rival opponent
  running-mate deputy boss assistant`);

/** Relatives, who often share the last name. */
export const familyNouns = wordSet(`father mother son daughter brother sister husband wife widow widower uncle aunt nephew niece
  cousin grandfather grandmother grandson granddaughter stepson stepdaughter dad mum mom twin spouse`);

/** What a possessive owns and speaks through: "her campaign", "his office". */
export const mouthpieceNouns = wordSet(`campaign office administration team government foundation company firm
  ministry department camp cabinet estate label studio club union newspaper paper website leadership`);
