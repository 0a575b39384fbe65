/** Goes to a page of somebody else's. */
export const leave = (url: string): void => location.assign(url);
