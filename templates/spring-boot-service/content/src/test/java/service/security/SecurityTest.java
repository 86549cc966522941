package service.security;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import service.Example;

/** Tokens of an issuer that runs here, address ranges and the rate limit, as callers meet them. */
@SpringBootTest(
    properties = {
      "service.cache.enabled=false",
      "service.messaging.enabled=false",
      "service.store=memory",
      "service.security.audience=api://service",
      "service.security.allowed-addresses=203.0.113.0/24",
      "service.security.trusted-proxies=10.0.0.0/8",
      "service.security.calls-per-minute=5"
    })
@AutoConfigureMockMvc
class SecurityTest {

  private static final WireMockServer ISSUER = new WireMockServer(options().dynamicPort());
  private static RSAKey key;
  private static RSAKey otherKey;

  @Autowired MockMvcTester api;

  static {
    ISSUER.start();
  }

  @BeforeAll
  static void publishKeys() throws JOSEException {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
    ISSUER.stubFor(
        get("/.well-known/openid-configuration")
            .willReturn(
                okJson(
                    """
                    {"issuer":"%s","jwks_uri":"%s/keys","subject_types_supported":["public"]}
                    """
                        .formatted(ISSUER.baseUrl(), ISSUER.baseUrl()))));
    ISSUER.stubFor(
        get("/keys").willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
  }

  @AfterAll
  static void stop() {
    ISSUER.stop();
  }

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("service.security.issuer", ISSUER::baseUrl);
  }

  @Test
  void aTokenOfTheIssuerForThisApiIsAccepted() throws Exception {
    assertThat(call("203.0.113.1", token(key, "api://service", 60, "ann"))).hasStatusOk();
  }

  @Test
  void otherTokensAreRefusedAsProblems() throws Exception {
    for (var token :
        new String[] {
          null,
          "no.token.at-all",
          token(otherKey, "api://service", 60, "ann"),
          token(key, "api://another", 60, "ann"),
          token(key, "api://service", -600, "ann")
        }) {
      assertThat(call("203.0.113.2", token))
          .hasStatus(401)
          .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }
  }

  @Test
  void callersFromElsewhereAreRefused() throws Exception {
    var token = token(key, "api://service", 60, "bob");

    assertThat(call("198.51.100.1", token)).hasStatus(403);
    // The address that a caller claims to have stands further left than what the proxy saw.
    assertThat(call("203.0.113.3, 198.51.100.1", token)).hasStatus(403);
    assertThat(call("198.51.100.1, 203.0.113.3", token)).hasStatusOk();
  }

  @Test
  void tooManyCallsOfOneCallerAreRefused() throws Exception {
    var token = token(key, "api://service", 60, "many");
    var statuses = new ArrayList<Integer>();
    for (var call = 0; call < 11; call++) {
      statuses.add(call("203.0.113.4", token).getResponse().getStatus());
    }

    // Two windows at the most: one may end while this test runs.
    assertThat(statuses).contains(429).startsWith(200);
    assertThat(call("203.0.113.4", token(key, "api://service", 60, "other"))).hasStatusOk();
  }

  @Test
  void theProbesNeedNoToken() {
    assertThat(api.get().uri("/livez").exchange()).hasStatusOk();
  }

  private MvcTestResult call(String forwardedFor, String token) {
    var request =
        api.get().uri(Example.PATH).header("X-Forwarded-For", forwardedFor).with(fromTheGateway());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.exchange();
  }

  private static RequestPostProcessor fromTheGateway() {
    return request -> {
      request.setRemoteAddr("10.1.2.3");
      return request;
    };
  }

  private static String token(RSAKey signer, String audience, long seconds, String subject)
      throws JOSEException {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER.baseUrl())
            .audience(audience)
            .subject(subject)
            .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
            .build();
    var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
    jwt.sign(new RSASSASigner(signer));
    return jwt.serialize();
  }
}
