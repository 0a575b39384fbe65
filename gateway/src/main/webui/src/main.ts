import './design/base.css';
import { prime } from './app/prime';

prime(location.pathname);
void import('./app/start').then(({ start }) => start());
