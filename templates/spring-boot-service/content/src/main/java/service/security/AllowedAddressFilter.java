package service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses callers from elsewhere than the allowed ranges; the gateway does so before. */
class AllowedAddressFilter extends OncePerRequestFilter {

  private final List<AddressRange> allowed;
  private final ClientAddress clients;
  private final JsonMapper mapper;

  AllowedAddressFilter(SecurityProperties properties, ClientAddress clients, JsonMapper mapper) {
    this.allowed = properties.allowedAddresses().stream().map(AddressRange::parse).toList();
    this.clients = clients;
    this.mapper = mapper;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var address = clients.of(request);
    if (allowed.isEmpty() || allowed.stream().anyMatch(range -> range.contains(address))) {
      chain.doFilter(request, response);
      return;
    }
    Problems.write(mapper, response, HttpStatus.FORBIDDEN, "Calls from here are not allowed");
  }
}
