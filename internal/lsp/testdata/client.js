// A real client: vscode-languageserver-protocol over the standard streams of
// the command. It prints what it saw, a line each, and fails on anything else.
//
//	node client.js SEAM FOLDER
"use strict";
const { spawn } = require("child_process");
const assert = require("assert");
const rpc = require("vscode-languageserver-protocol/node");

const [command, folder] = process.argv.slice(2);
const uri = "file://" + folder + "/order.journey.yaml";
const text = (owner) => `seam: 1
title: Замовлення 😀
departments: {sales: Sales}
stages:
  - name: Order
    touchpoints:
      - {name: Вибір 😀, owner: ${owner}, active: 5m}
      - {name: Pay, owner: sales, active: 2m}
`;

async function main() {
  const child = spawn(command, ["lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = new Promise((resolve) => child.on("exit", resolve));
  const c = rpc.createProtocolConnection(new rpc.StreamMessageReader(child.stdout), new rpc.StreamMessageWriter(child.stdin));
  const waiting = [];
  c.onNotification(rpc.PublishDiagnosticsNotification.type, (p) => {
    if (p.uri === uri && waiting.length) waiting.shift()(p);
  });
  const published = () => new Promise((resolve) => waiting.push(resolve));
  c.listen();

  const init = await c.sendRequest(rpc.InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  assert.strictEqual(init.capabilities.positionEncoding, "utf-16");
  await c.sendNotification(rpc.InitializedNotification.type, {});
  console.log("initialized", init.serverInfo.name);

  let next = published();
  await c.sendNotification(rpc.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "yaml", version: 1, text: text("slaes") } });
  const wrong = (await next).diagnostics.find((d) => d.code === "unknown-reference");
  const line = text("slaes").split("\n")[6];
  assert.strictEqual(line.slice(wrong.range.start.character, wrong.range.end.character), "slaes");
  console.log("diagnostic", wrong.code, JSON.stringify(wrong.message));

  next = published();
  await c.sendNotification(rpc.DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges: [{ range: wrong.range, text: "sales" }] });
  assert.ok(!(await next).diagnostics.some((d) => d.code === "unknown-reference"));
  console.log("mended by an edit");

  const at = { textDocument: { uri }, position: { line: 6, character: line.indexOf("slaes") } };
  const items = (await c.sendRequest(rpc.CompletionRequest.type, at)).items.map((i) => i.label);
  assert.deepStrictEqual(items, ["sales"]);
  console.log("completion", items.join(" "));

  const hover = await c.sendRequest(rpc.HoverRequest.type, { textDocument: { uri }, position: { line: 7, character: 16 } });
  assert.match(hover.contents.value, /Effort of a visit/);
  console.log("hover", JSON.stringify(hover.contents.value.split("\n")[0]));

  await assert.rejects(c.sendRequest("textDocument/noSuchMethod", {}), (e) => e.code === rpc.ErrorCodes.MethodNotFound);
  await c.sendRequest(rpc.ShutdownRequest.type);
  await c.sendNotification(rpc.ExitNotification.type);
  assert.strictEqual(await exited, 0);
  console.log("exit 0");
  c.dispose();
}

main().catch((e) => { console.error(e); process.exit(1); });
