package service.files;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Addresses signed with a delegated key, which a server here gives out as Azure does. */
class UploadAddressesTest {

  private final WireMockServer azure = new WireMockServer(options().dynamicPort());
  private UploadAddresses addresses;

  @BeforeEach
  void giveOutKeys() {
    azure.start();
    var now = OffsetDateTime.now();
    azure.stubFor(
        post(urlPathEqualTo("/"))
            .withQueryParam("comp", equalTo("userdelegationkey"))
            .willReturn(
                okXml(
                    """
                    <?xml version="1.0" encoding="utf-8"?><UserDelegationKey>\
                    <SignedOid>00000000-0000-0000-0000-000000000001</SignedOid>\
                    <SignedTid>00000000-0000-0000-0000-000000000002</SignedTid>\
                    <SignedStart>%s</SignedStart><SignedExpiry>%s</SignedExpiry>\
                    <SignedService>b</SignedService><SignedVersion>2025-11-05</SignedVersion>\
                    <Value>c2VjcmV0</Value></UserDelegationKey>"""
                        .formatted(
                            now.minusMinutes(5).toInstant().toString().replaceAll("\\.\\d+Z", "Z"),
                            now.plusHours(1).toInstant().toString().replaceAll("\\.\\d+Z", "Z")))));
    TokenCredential credential =
        request -> Mono.just(new AccessToken("token", now.plusHours(1)));
    var properties = new BlobProperties("", "uploads", Duration.ofMinutes(10));
    addresses =
        new UploadAddresses(
            new BlobServiceClientBuilder()
                .endpoint("https://account.blob.core.windows.net")
                .httpClient(overPlainHttp())
                .credential(credential)
                .buildClient(),
            properties,
            Clock.systemUTC());
  }

  /** The SDK gives tokens to https alone; the server here has http. */
  private HttpClient overPlainHttp() {
    var client = HttpClient.createDefault();
    return request ->
        client.send(
            request.setUrl("http://localhost:" + azure.port() + request.getUrl().getFile()));
  }

  @AfterEach
  void stop() {
    azure.stop();
  }

  @Test
  void anAddressIsForOneNewFileAndAShortTime() {
    var owner = UUID.randomUUID();

    var address = addresses.create(owner, "picture.png");

    var uri = URI.create(address.url());
    assertThat(uri.getPath()).startsWith("/uploads/" + owner + "/").endsWith("/picture.png");
    assertThat(uri.getQuery())
        .contains("sp=c&")
        .contains("spr=https")
        .contains("skoid=00000000-0000-0000-0000-000000000001");
    assertThat(address.expiresAt())
        .isBetween(OffsetDateTime.now().plusMinutes(9), OffsetDateTime.now().plusMinutes(11));
  }

  @Test
  void theKeyIsAskedForOnce() {
    addresses.create(UUID.randomUUID(), "one.png");
    addresses.create(UUID.randomUUID(), "two.png");

    azure.verify(1, postRequestedFor(urlPathEqualTo("/")));
  }

  @Test
  void whatIsNoPlainNameIsRefused() {
    for (var name : new String[] {"", "../up", "a/b", "한글.png", ".hidden", "a".repeat(201)}) {
      assertThatThrownBy(() -> addresses.create(UUID.randomUUID(), name))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
