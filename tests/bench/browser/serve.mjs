// SPDX-License-Identifier: GPL-3.0-or-later
// Serves the pages of this folder and the libraries of the one given, opens each page in headless
// Chromium and prints what it reports: node serve.mjs FOLDER [ROUNDS]
import {spawn} from "node:child_process";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createServer} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";

const [folder, rounds = "5"] = process.argv.slice(2);
const pages = import.meta.dirname;
const types = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json"};
const seatmapCanvas = join(folder, "node_modules/@alisaitteke/seatmap-canvas/dist/esm");
const places = {
    "/seatmap-canvas.html": join(pages, "seatmap-canvas.html"),
    "/konva.html": join(pages, "konva.html"),
    "/measure.js": join(pages, "measure.js"),
    "/seats.json": join(folder, "seats.json"),
    "/seatmap.canvas.js": join(seatmapCanvas, "seatmap.canvas.js"),
    "/seatmap.canvas.css": join(seatmapCanvas, "seatmap.canvas.css"),
    "/konva.js": join(folder, "node_modules/konva/konva.min.js"),
};

let reported = () => {};
const server = createServer(async (request, response) => {
    if (request.method === "POST") {
        let body = "";
        for await (const chunk of request)
            body += chunk;
        response.end();
        reported(JSON.parse(body));
        return;
    }
    const place = places[request.url];
    if (!place) {
        response.writeHead(404).end();
        return;
    }
    const type = types[place.slice(place.lastIndexOf("."))];
    response.writeHead(200, {"Content-Type": type}).end(await readFile(place));
});
await new Promise(listening => server.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${server.address().port}`;

async function measured(page) {
    const profile = await mkdtemp(join(tmpdir(), "parterre-bench-browser-"));
    const answer = new Promise(resolve => reported = resolve);
    const browser = spawn("chromium",
                          ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                           "--window-size=1920,1080", `--user-data-dir=${profile}`,
                           `${address}/${page}`],
                          {stdio: "ignore"});
    const ended = new Promise(resolve => browser.on("exit", resolve));
    const figures = await Promise.race([
        answer,
        ended.then(() => ({error: "Chromium ended without a report"})),
        new Promise(resolve => setTimeout(resolve, 300_000, {error: "no report in 300 s"})),
    ]);
    browser.kill();
    await ended;
    await rm(profile, {recursive: true, force: true, maxRetries: 5});
    if (figures.error)
        throw new Error(`${page}: ${figures.error}`);
    return figures;
}

function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
}

const maps = ["seatmap-canvas", "konva"];
const all = new Map(maps.map(map => [map, []]));
for (let round = 0; round < Number(rounds); ++round) {
    for (const map of maps)
        all.get(map).push(await measured(`${map}.html`));
}
for (const [map, runs] of all) {
    const of = figure => Math.round(10 * median(runs.map(run => run[figure]))) / 10;
    console.log(JSON.stringify({
        name: map, unit: "ms", runs: runs.length, seats: runs[0].seats,
        first_frame: of("firstFrame"), pan_frame: of("panFrame"), pan_longest: of("panLongest"),
    }));
}
server.close();
