// Makes expected.tsv and shared.tsv with npm opencc-js 1.4.2, the reference for Simplifying.
// usage: node expected.mjs OPENCC_JS_PACKAGE_FOLDER REPOSITORY_FOLDER
// expected.tsv: every entry of the script tables by itself and between other characters, and the traditional samples.
// shared.tsv: SHA-256 of the simplified text of each file beside the repository, which is not part of it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packageFolder, repository] = process.argv.slice(2);
const { Converter } = await import(pathToFileURL(join(packageFolder, 'dist/esm/full.js')));
const simplify = Converter({ from: 't', to: 'cn' });
const here = join(repository, 'tests/AidExtract.Conformance/Simplifying');
const note = '# Made with npm opencc-js 1.4.2 by expected.mjs; do not edit by hand.';

const rows = (name) => readFileSync(join(repository, 'src/Data/Script', name), 'utf8').split('\n').filter((l) => l && !l.startsWith('# ')).slice(1);
const words = ['characters.tsv', 'phrases.tsv', 'compatibility.tsv'].flatMap((name) => rows(name).map((r) => r.split('\t')[0]));
const lines = [];
for (let i = 0; i < words.length; i += 10) {
  const some = words.slice(i, i + 10);
  lines.push(some.join(''), some.join('3萬'));
}
const samples = join(repository, 'samples/articles');
for (const file of readdirSync(samples, { recursive: true }).sort()) {
  const path = join(samples, file);
  if (statSync(path).isFile()) {
    const text = new TextDecoder('utf-8', { fatal: false }).decode(readFileSync(path));
    if (!text.includes('\uFFFD')) {
      lines.push(...text.split('\n').map((l) => l.replace(/[\r\t]/g, '')).filter((l) => l && !l.startsWith('# ') && simplify(l) !== l));
    }
  }
}
writeFileSync(join(here, 'expected.tsv'), [note, 'traditional\tsimplified', ...lines.map((l) => `${l}\t${simplify(l)}`)].join('\n') + '\n');

const shared = join(repository, '../shared');
if (existsSync(shared)) {
  const files = readdirSync(shared, { recursive: true }).sort().filter((f) => /^(gold\/(seeds|dev)|reference|suites)\/.*\.(txt|tsv|jsonl)$/.test(f));
  const hashes = files.map((f) => `${f}\t${createHash('sha256').update(simplify(readFileSync(join(shared, f), 'utf8')), 'utf8').digest('hex')}`);
  writeFileSync(join(here, 'shared.tsv'), [note, 'file\tsha256', ...hashes].join('\n') + '\n');
}
