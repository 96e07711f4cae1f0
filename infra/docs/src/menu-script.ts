/** The one script of the site, a file of its own so that no page needs a script within. Without it the contents stay closed, and open by a click. */
export const menuScript = `const menu = document.querySelector('.menu');
const wide = matchMedia('(min-width: 60rem)');
const follow = () => { menu.open = wide.matches; };
wide.addEventListener('change', follow);
follow();
`;
