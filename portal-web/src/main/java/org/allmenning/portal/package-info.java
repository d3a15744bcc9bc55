/** The pages of the applicant portal and of the public: each page has a bean of its name, which makes one call. */
package org.allmenning.portal;
