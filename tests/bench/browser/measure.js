// SPDX-License-Identifier: GPL-3.0-or-later
// What every page does with its map.

const panSteps = 30;

export const least = values => values.reduce((a, b) => Math.min(a, b));
const extent = values => values.reduce((a, b) => Math.max(a, b)) - least(values);

/** Pixels a plan unit at which all seats are in the window. */
export function fittingScale(seats) {
    return Math.min(innerWidth / extent(seats.map(seat => seat.x)),
                    innerHeight / extent(seats.map(seat => seat.y)));
}

/** A frame has been painted when the callback after the next one runs. */
function painted() {
    return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** The stadium: an array of {section, row, number, x, y, taken}. */
export async function stadium() {
    const response = await fetch("/seats.json");
    return (await response.json()).map(([section, row, number, x, y, taken]) =>
        ({section, row, number, x, y, taken}));
}

/**
 * Reports the time from show(seats) until the map is painted, and the frames while pan(step) moves
 * it by a few pixels: from each move until it is painted.
 */
export async function measure(show, pan) {
    try {
        const seats = await stadium();
        await painted();
        const begin = performance.now();
        await show(seats);
        await painted();
        const firstFrame = performance.now() - begin;
        const frames = [];
        for (let step = 0; step < panSteps; ++step) {
            const moved = performance.now();
            pan(step);
            await painted();
            frames.push(performance.now() - moved);
        }
        frames.sort((a, b) => a - b);
        await report({seats: seats.length, firstFrame, panFrame: frames[panSteps / 2],
                      panLongest: frames.at(-1)});
    } catch (error) {
        await report({error: error.stack});
    }
}

function report(figures) {
    return fetch("/", {method: "POST", body: JSON.stringify(figures)});
}
