/** Everything an API answer can say went wrong. */
export const API_ERRORS = ["not-found", "bad-request", "too-many-requests", "busy", "internal"] as const;

export type ApiErrorCode = (typeof API_ERRORS)[number];
