// Brings the reader to the list of errors after a form came back. Without script the list still stands on top.
document.querySelector(".error-summary")?.focus();

// After a part of the page was swapped, say and show where the new part begins.
document.addEventListener("htmx:afterSwap", (event) => {
  event.detail.target.querySelector("[data-focus]")?.focus();
});
