// Brings the reader to the list of errors after a form came back. Without script the list still stands on top.
document.querySelector(".error-summary")?.focus();
