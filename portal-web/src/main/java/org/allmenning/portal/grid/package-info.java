/**
 * What the budget sheet in the browser talks to: JSON on the session of the page, with its token in the header {@code
 * X-CSRF-Token}. One call to a use case changes something, one reads what follows from it; every sum is the domain's.
 */
package org.allmenning.portal.grid;
