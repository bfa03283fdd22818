package gatehouse.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.jspecify.annotations.Nullable;

/** Serves the files under {@code /static}: for a year when the address carries the current version, else asked again by ETag. */
@Controller("/static")
class AssetController {
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get(uri = "/{folder}/{file}", produces = "*/*")
    HttpResponse<?> show(HttpRequest<?> request, String folder, String file) {
        Assets.Asset asset = assets.find(folder + "/" + file).orElseThrow(NotFound::new);
        @Nullable String seen = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        boolean unchanged = seen != null && seen.contains(asset.hash());
        boolean current = assets.version().equals(request.getParameters().get("v"));
        return (unchanged
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(asset.bytes()).contentType(asset.type()))
                .header(HttpHeaders.ETAG, asset.etag())
                .header(HttpHeaders.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
