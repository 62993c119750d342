import { analyse } from '../core/analysis/analyse';

process.stdout.write(`${analyse('').statements.length}\n`);
