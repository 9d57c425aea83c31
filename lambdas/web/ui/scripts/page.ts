/** The script of every page. Pages are complete without it; it runs in browsers of 2017. */
import { countTyping } from './count';
import { exchangeSecret } from './exchange';
import { sendOnce } from './once';

sendOnce();
countTyping();
exchangeSecret();
