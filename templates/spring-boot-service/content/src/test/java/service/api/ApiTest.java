package service.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import service.Example;
import tools.jackson.databind.json.JsonMapper;

/** The API as callers see it, without topics and without a cache. */
@SpringBootTest(
    properties = {
      "service.cache.enabled=false",
      "service.messaging.enabled=false",
      "service.store=memory"
    })
@AutoConfigureMockMvc
class ApiTest {

  @Autowired MockMvcTester api;
  @Autowired JsonMapper mapper;

  @Test
  void aResourceIsCreatedReadChangedAndDeleted() throws Exception {
    var created = create();
    assertThat(created).headers().containsHeader("Location").hasValue("ETag", "\"1\"");
    var at = Example.PATH + "/" + id(created);

    assertThat(api.get().uri(at).exchange()).hasStatusOk().headers().hasValue("ETag", "\"1\"");
    assertThat(put(at, null)).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(2);

    assertThat(api.delete().uri(at).exchange()).hasStatus(204);
    assertThat(api.get().uri(at).exchange()).hasStatus(404);
  }

  @Test
  void whoHasTheVersionGetsNoBody() throws Exception {
    var at = Example.PATH + "/" + id(create());

    var again = api.get().uri(at).header("If-None-Match", "\"1\"").exchange();

    assertThat(again).hasStatus(304);
    assertThat(again.getResponse().getContentLength()).isZero();
  }

  @Test
  void aChangeOfAnOldVersionIsRefused() throws Exception {
    var at = Example.PATH + "/" + id(create());
    assertThat(put(at, "\"1\"")).hasStatusOk();

    assertProblem(put(at, "\"1\""), 412);
    assertProblem(api.delete().uri(at).header("If-Match", "\"1\"").exchange(), 412);
    assertProblem(put(at, "W/\"x\""), 400);
    assertThat(put(at, "*")).hasStatusOk();
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    create();
    create();

    var page = api.get().uri(Example.PATH + "?limit=1").exchange();
    assertThat(page).hasStatusOk().bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    var next = mapper.readTree(page.getResponse().getContentAsString()).get("next").asString();

    var following = api.get().uri(Example.PATH + "?after={next}", next).exchange();
    assertThat(following)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items.length()")
        .isNotEqualTo(0);
  }

  @Test
  void refusalsAreProblems() {
    assertProblem(post("{}"), 400);
    assertProblem(post("no JSON"), 400);
    assertProblem(api.get().uri(Example.PATH + "/" + UUID.randomUUID()).exchange(), 404);
    assertProblem(api.get().uri(Example.PATH + "/no-id").exchange(), 400);
    assertProblem(api.get().uri(Example.PATH + "?limit=0").exchange(), 400);
    assertProblem(api.get().uri(Example.PATH + "?limit=101").exchange(), 400);
    assertProblem(api.get().uri("/nowhere").exchange(), 404);
    assertProblem(api.patch().uri(Example.PATH).exchange(), 405);
  }

  @Test
  void answersCarrySecurityHeaders() {
    assertThat(api.get().uri(Example.PATH).exchange())
        .headers()
        .hasValue("X-Content-Type-Options", "nosniff")
        .hasValue("X-Frame-Options", "DENY")
        .hasValue("Referrer-Policy", "no-referrer")
        .containsHeader("Content-Security-Policy");
  }

  @Test
  void theProbesAnswer() {
    assertThat(api.get().uri("/readyz").exchange()).hasStatusOk();
    assertThat(api.get().uri("/livez").exchange()).hasStatusOk();
  }

  private void assertProblem(MvcTestResult result, int status) {
    assertThat(result)
        .hasStatus(status)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private MvcTestResult create() {
    var created = post(Example.REQUEST);
    assertThat(created).hasStatus(201);
    return created;
  }

  private MvcTestResult post(String content) {
    return api.post()
        .uri(Example.PATH)
        .contentType(MediaType.APPLICATION_JSON)
        .content(content)
        .exchange();
  }

  private MvcTestResult put(String at, String ifMatch) {
    var request =
        api.put().uri(at).contentType(MediaType.APPLICATION_JSON).content(Example.REQUEST);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.exchange();
  }

  private String id(MvcTestResult result) throws Exception {
    return mapper.readTree(result.getResponse().getContentAsString()).get("id").asString();
  }
}
