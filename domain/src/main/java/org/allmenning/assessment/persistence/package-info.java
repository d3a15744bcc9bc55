/** Reviews in the database. */
package org.allmenning.assessment.persistence;
