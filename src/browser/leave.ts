// "Leave quickly": replaces this page in the history, so that Back does not return here. Three times Escape does the same.
const link = document.querySelector<HTMLAnchorElement>('[data-leave]');
let presses = 0;

function leave(event: Event): void {
  event.preventDefault();
  document.documentElement.hidden = true;
  if (link) location.replace(link.href);
}

link?.addEventListener('click', leave);
document.addEventListener('keydown', (event) => {
  presses = event.key === 'Escape' ? presses + 1 : 0;
  if (presses === 3) leave(event);
});
