// Reads tables with DuckDB, with the types that datapackage.json tells where the files do not, and prints each column: table, name, type, fields.
// usage: NODE_PATH=… node read-tables.cjs FOLDER
const { readFileSync } = require('fs');
const { join } = require('path');
const { DuckDBInstance } = require('@duckdb/node-api');

const types = { string: 'VARCHAR', integer: 'BIGINT', number: 'DECIMAL(38,10)', boolean: 'BOOLEAN', date: 'DATE' };

async function main(folder) {
  const connection = await (await DuckDBInstance.create()).connect();
  for (const resource of JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')).resources) {
    const path = `'${join(folder, resource.path)}'`;
    const columns = '{' + resource.schema.fields.map((f) => `'${f.name}': '${types[f.type]}'`).join(', ') + '}';
    const source = {
      csv: `read_csv(${path}, header = true, columns = ${columns})`,
      jsonl: `read_json(${path}, format = 'newline_delimited', columns = ${columns})`,
      parquet: `read_parquet(${path})`,
    }[resource.format];
    const reader = await connection.runAndReadAll(`SELECT * FROM ${source}`);
    const rows = reader.getRows();
    reader.columnNames().forEach((name, i) => {
      const cells = rows.map((row) => (row[i] === null ? '' : String(row[i])));
      console.log([resource.name, name, String(reader.columnTypes()[i]), ...cells].join('\t'));
    });
  }
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exit(1);
});
