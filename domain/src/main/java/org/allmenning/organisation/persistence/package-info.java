/** Organisations, areas and persons in the database, and the loading of the registers that the product carries. */
package org.allmenning.organisation.persistence;
