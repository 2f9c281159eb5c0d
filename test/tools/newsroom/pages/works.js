// The cookie banner goes when either button is pressed, and comes back with the next load: nothing is remembered.
const banner = document.querySelector('.cookies');
for (const button of banner.querySelectorAll('[data-dismiss]')) {
  button.addEventListener('click', () => {
    banner.hidden = true;
  });
}
