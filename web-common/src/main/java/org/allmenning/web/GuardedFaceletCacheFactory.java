package org.allmenning.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletCache;
import jakarta.faces.view.facelets.FaceletCacheFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets Faces read pages from this application and its own JARs only. The bundled Mojarra would otherwise run the expressions
 * of any file or address that reaches an include (CVE-2026-46581).
 */
public class GuardedFaceletCacheFactory extends FaceletCacheFactory {

    private static final Logger LOG = Logger.getLogger(GuardedFaceletCacheFactory.class.getName());

    public GuardedFaceletCacheFactory(FaceletCacheFactory wrapped) {
        super(wrapped);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as Faces declares it
    public FaceletCache getFaceletCache() {
        try {
            var root = FacesContext.getCurrentInstance().getExternalContext().getResource("/");
            return new Guarded(getWrapped().getFaceletCache(), FaceletSource.of(root.toExternalForm(), ownFile()));
        } catch (MalformedURLException e) {
            throw new FacesException(e);
        }
    }

    private static String ownFile() {
        return GuardedFaceletCacheFactory.class
                .getResource("/META-INF/allmenning.taglib.xml")
                .toExternalForm();
    }

    private static final class Guarded<T> extends FaceletCache<T> {

        private final FaceletCache<T> cache;
        private final FaceletSource source;

        Guarded(FaceletCache<T> cache, FaceletSource source) {
            this.cache = cache;
            this.source = source;
        }

        @Override
        public void setCacheFactories(MemberFactory<T> pages, MemberFactory<T> metadata) {
            super.setCacheFactories(pages, metadata);
            cache.setCacheFactories(pages, metadata);
        }

        @Override
        public T getFacelet(URL url) throws IOException {
            return cache.getFacelet(checked(url));
        }

        @Override
        public boolean isFaceletCached(URL url) {
            return cache.isFaceletCached(url);
        }

        @Override
        public T getViewMetadataFacelet(URL url) throws IOException {
            return cache.getViewMetadataFacelet(checked(url));
        }

        @Override
        public boolean isViewMetadataFaceletCached(URL url) {
            return cache.isViewMetadataFaceletCached(url);
        }

        private URL checked(URL url) throws FileNotFoundException {
            if (!source.allows(url.toExternalForm())) {
                LOG.log(Level.WARNING, "Refused as a page: {0}; the application is {1}", new Object[] {
                    url, source.root()
                });
                throw new FileNotFoundException("not a page of this application");
            }
            return url;
        }
    }
}
