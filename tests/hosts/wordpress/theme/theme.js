// What a theme does with jQuery.

jQuery(($) => {
  let taken;
  $(document).on('iso-readiness-ready', ({ originalEvent }) => {
    $('#release').text(originalEvent.detail.release);
  });
  $(document).on('iso-readiness-result', ({ originalEvent }) => {
    const [{ id, status }] = originalEvent.detail.result.standards;
    $('#heard').text(`${id}: ${status}`);
  });
  $('#theme').on('click', () => $('iso-readiness').attr('theme', 'dark'));
  $('#show').on('click', () => {
    if (taken) {
      taken.appendTo('.entry-content');
      taken = undefined;
    } else {
      taken = $('iso-readiness').detach();
    }
  });
});
