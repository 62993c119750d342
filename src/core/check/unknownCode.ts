import { checkCodes } from '../sidecar/codes';
import type { Finding } from './finding';
import type { Rule } from './rule';

/** Codes that the codebook does not know or does not allow, and required ones that are missing. */
export const unknownCode: Rule = ({ codebook, sidecar, locateSpeaker, locateStatement }) => {
  if (!codebook) return [];
  const find = (list: 'speakers' | 'statements', position: number, complete: boolean): readonly Finding[] => {
    const item = sidecar[list][position];
    const locate = list === 'speakers' ? locateSpeaker : locateStatement;
    return checkCodes(item?.codes ?? {}, codebook, { on: list, complete }).map(({ rule, variable, message }) => ({
      rule,
      severity: rule === 'missing-code' ? 'warning' : 'error',
      message: `${item?.id}: ${message}`,
      span: locate(position, rule === 'missing-code' ? ['id'] : ['codes', variable]),
      file: 'sidecar',
    }));
  };
  return [
    ...sidecar.speakers.flatMap((_, position) => find('speakers', position, false)),
    ...sidecar.statements.flatMap(({ status }, position) => find('statements', position, status === 'accepted')),
  ];
};
