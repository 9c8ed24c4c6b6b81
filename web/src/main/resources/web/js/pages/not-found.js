// Nothing is loaded here: what there is to say stands in the shell.
import '../core/chrome.js';
