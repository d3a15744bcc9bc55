/**
 * The REST door: municipal case systems, open data, and everything the two web applications do. It translates between HTTP and
 * the use cases of the domain and adds no rule. Version 1 is {@link org.allmenning.api.v1}.
 */
package org.allmenning.api;
