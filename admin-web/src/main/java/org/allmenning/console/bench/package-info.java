/**
 * What the workbench in the browser talks to: JSON on the session of the page, with its token in the header {@code
 * X-CSRF-Token}. Each call makes one change by one use case and is answered with what is new; every sum is the domain's.
 */
package org.allmenning.console.bench;
