package service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts the calls of each caller by the minute. Whoever is signed in is known by name, others by
 * address. It holds 10,000 callers and forgets those that it has not seen for longest.
 */
class RateLimitFilter extends OncePerRequestFilter {

  private static final int MOST_CALLERS = 10_000;
  private static final long WINDOW_SECONDS = 60;

  private final int callsPerMinute;
  private final ClientAddress clients;
  private final JsonMapper mapper;
  private final Clock clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  private record Window(long minute, int calls) {}

  RateLimitFilter(
      SecurityProperties properties, ClientAddress clients, JsonMapper mapper, Clock clock) {
    this.callsPerMinute = properties.callsPerMinute();
    this.clients = clients;
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var user = request.getUserPrincipal();
    var now = clock.instant().getEpochSecond();
    if (count(user == null ? clients.of(request) : user.getName(), now) <= callsPerMinute) {
      chain.doFilter(request, response);
      return;
    }
    var wait = WINDOW_SECONDS - now % WINDOW_SECONDS;
    response.setHeader("Retry-After", Long.toString(wait));
    Problems.write(
        mapper,
        response,
        HttpStatus.TOO_MANY_REQUESTS,
        "More than " + callsPerMinute + " calls in a minute; try again in " + wait + " seconds");
  }

  private synchronized int count(String caller, long now) {
    var minute = now / WINDOW_SECONDS;
    var before = windows.get(caller);
    var calls = before != null && before.minute() == minute ? before.calls() + 1 : 1;
    windows.put(caller, new Window(minute, calls));
    return calls;
  }
}
