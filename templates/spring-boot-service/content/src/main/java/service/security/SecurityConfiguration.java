package service.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** Stateless, closed by default, and the same refusals everywhere. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Probes and metrics: a network policy says who reaches them. */
  @Bean
  @Order(1)
  SecurityFilterChain operations(HttpSecurity http) throws Exception {
    return http.securityMatcher("/livez", "/readyz", "/actuator/**")
        .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(
      HttpSecurity http,
      SecurityProperties properties,
      ClientAddress clients,
      JsonMapper mapper,
      Clock clock)
      throws Exception {
    http.csrf(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, failure) -> {
                          response.setHeader("WWW-Authenticate", "Bearer");
                          Problems.write(
                              mapper,
                              response,
                              HttpStatus.UNAUTHORIZED,
                              "A valid token for this API is needed");
                        })
                    .accessDeniedHandler(
                        (request, response, failure) ->
                            Problems.write(
                                mapper, response, HttpStatus.FORBIDDEN, "This is not allowed")))
        .addFilterBefore(
            new AllowedAddressFilter(properties, clients, mapper),
            BearerTokenAuthenticationFilter.class)
        .addFilterBefore(
            new RateLimitFilter(properties, clients, mapper, clock), AuthorizationFilter.class);
    if (properties.issuer().isEmpty()) {
      return http.authorizeHttpRequests(calls -> calls.anyRequest().permitAll()).build();
    }
    return http.authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.decoder(decoder(properties)))
                    .authenticationEntryPoint(
                        (request, response, failure) -> {
                          response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                          Problems.write(
                              mapper,
                              response,
                              HttpStatus.UNAUTHORIZED,
                              "A valid token for this API is needed");
                        }))
        .build();
  }

  /** Asks the issuer for its keys when the first token comes, so that the service starts without it. */
  private static JwtDecoder decoder(SecurityProperties properties) {
    return new SupplierJwtDecoder(
        () -> {
          var decoder = NimbusJwtDecoder.withIssuerLocation(properties.issuer()).build();
          decoder.setJwtValidator(
              new DelegatingOAuth2TokenValidator<>(
                  JwtValidators.createDefaultWithIssuer(properties.issuer()),
                  new JwtClaimValidator<java.util.List<String>>(
                      JwtClaimNames.AUD,
                      audiences ->
                          audiences != null && audiences.contains(properties.audience()))));
          return decoder;
        });
  }
}
