/** jsdom lays nothing out; a virtual list needs a height to draw rows. */
export function giveElementsASize() {
  const sizes = { clientHeight: 600, clientWidth: 600, offsetHeight: 60 };
  for (const [name, value] of Object.entries(sizes)) {
    const property = { configurable: true, value };
    Object.defineProperty(HTMLElement.prototype, name, property);
  }
}
