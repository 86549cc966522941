package service.cache;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A Redis that is away is known at once, and looked for every second. */
@Configuration(proxyBeanMethods = false)
class RedisClientConfiguration {

  private static final Duration RECONNECT = Duration.ofSeconds(1);

  /** Callers do not wait for a connection that is lost: they go on without the cache. */
  @Bean
  LettuceClientOptionsBuilderCustomizer refuseWhileDisconnected() {
    return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
  }

  @Bean
  ClientResourcesBuilderCustomizer reconnectEverySecond() {
    return resources -> resources.reconnectDelay(Delay.constant(RECONNECT));
  }
}
