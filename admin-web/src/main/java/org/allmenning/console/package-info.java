/** The pages of the admin console: each page has a bean of its name, which makes one call. */
package org.allmenning.console;
