/** The database as a clock, and as something to be brought up to date before anybody reads. */
package org.allmenning.shared.persistence;
