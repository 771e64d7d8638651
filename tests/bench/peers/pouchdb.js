// PouchDB as a server with its documents in LevelDB, and as a desk that fetches them, changes some and sends these.
//   node pouchdb.js serve DOCUMENTS FOLDER   loads the lines of DOCUMENTS, then prints its address and serves until it is ended
//   node pouchdb.js desk ADDRESS FOLDER      prints what it measured: name, tab, value, tab, unit
'use strict';

const fs = require('fs');
const path = require('path');
const readline = require('readline');
const PouchDB = require('pouchdb');

const EDITS = 10000; // as many as the group "fleet" keeps and sends
const BATCH = 1000;  // documents in a request; with PouchDB's own 100 it is slower

async function serve(documents, folder) {
  const Stored = PouchDB.defaults({ prefix: folder + path.sep });
  const site = new Stored('site');
  let batch = [];
  for await (const line of readline.createInterface({ input: fs.createReadStream(documents) })) {
    batch.push(JSON.parse(line));
    if (batch.length === BATCH) {
      await site.bulkDocs(batch);
      batch = [];
    }
  }
  await site.bulkDocs(batch);
  const app = require('express')();
  const routes = require('express-pouchdb')(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: path.join(folder, 'log') });
  app.use('/', routes);
  const server = app.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/site`));
}

function report(name, value, unit) {
  console.log(`pouchdb: ${name}\t${value.toPrecision(4)}\t${unit}`);
}

async function perSecond(count, work) {
  const begun = process.hrtime.bigint();
  await work();
  return count / (Number(process.hrtime.bigint() - begun) / 1e9);
}

async function desk(address, folder) {
  const site = new PouchDB(address);
  const local = new PouchDB(path.join(folder, 'desk'));
  const count = (await site.info()).doc_count;
  const options = { batch_size: BATCH };
  const pulled = await perSecond(count, () => PouchDB.replicate(site, local, options));
  if ((await local.info()).doc_count !== count) throw new Error('the first load is not whole');
  await PouchDB.replicate(local, site, options); // leaves a checkpoint, without which the first push reads every change again

  const rows = (await local.allDocs({ include_docs: true, limit: EDITS })).rows;
  await local.bulkDocs(rows.map((row) => ({ ...row.doc, note: 'Called about the invoice, the second time this week' })));
  let sent;
  const pushed = await perSecond(rows.length, async () => { sent = await PouchDB.replicate(local, site, options); });
  if (sent.docs_written !== rows.length) throw new Error('not every edit was sent');

  report('documents', count, 'rows');
  report('first load', pulled, 'rows/s');
  report('10,000 edits sent', pushed, '1/s');
}

const [mode, from, folder] = process.argv.slice(2);
(mode === 'serve' ? serve : desk)(from, folder).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
