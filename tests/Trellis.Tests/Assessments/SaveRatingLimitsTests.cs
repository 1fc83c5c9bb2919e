using System.Net;
using System.Text;
using Trellis.Assessments;

namespace Trellis.Tests.Assessments;

/// <summary>What a rating can be: levels, evidence, confidence. Each test begins with an empty draft.</summary>
public abstract class SaveRatingLimitsTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Theory]
    [InlineData("1", HttpStatusCode.OK)]
    [InlineData("4", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)]
    [InlineData("0", HttpStatusCode.Conflict)]
    [InlineData("5", HttpStatusCode.Conflict)]
    [InlineData("-1", HttpStatusCode.Conflict)]
    [InlineData("2.5", HttpStatusCode.Conflict)]
    [InlineData("Expert", HttpStatusCode.Conflict)]
    [InlineData("999999999", HttpStatusCode.BadRequest)]
    public async Task A_level_is_one_of_the_scale_of_the_competency(string level, HttpStatusCode status)
    {
        var (una, draft) = await Begin();
        var answer = await una.Rate(draft, await Item("Listening"), level, "Some text.");
        answer.StatusCode.ShouldBe(status);
        (await Kept(draft)).Count.ShouldBe(status == HttpStatusCode.OK ? 1 : 0);
    }

    [Fact]
    public async Task Evidence_fits_to_the_last_character_and_not_beyond()
    {
        var (una, draft) = await Begin();
        var longest = new string('e', AssessmentRules.EvidenceLimit);
        (await una.Rate(draft, await Item("Listening"), "2", longest + "e")).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await Kept(draft)).ShouldBeEmpty();
        (await una.Rate(draft, await Item("Listening"), "2", longest)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Kept(draft)).Single().Evidence.ShouldBe(longest);
    }

    [Theory]
    [InlineData("{\"level\":\"2\",\"confidence\":99,\"evidence\":\"x\",\"version\":0}")]
    [InlineData("{\"level\":\"2\",\"confidence\":\"thrilled\",\"evidence\":\"x\",\"version\":0}")]
    [InlineData("{\"level\":\"2\",\"evidence\":\"x\",\"version\":-1}")]
    [InlineData("{\"level\":\"2\",\"evidence\":\"\\ud800\",\"version\":0}")]
    [InlineData("{\"level\":2")]
    [InlineData("")]
    public async Task What_is_not_a_rating_is_a_bad_request(string body)
    {
        var (una, draft) = await Begin();
        var answer = await una.Client.PutAsync(
            $"/api/assessments/{draft}/ratings/{await Item("Listening")}",
            new StringContent(body, Encoding.UTF8, "application/json")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Kept(draft)).ShouldBeEmpty();
    }

    private async Task<(Browser Una, Id<Assessment> Draft)> Begin()
    {
        var una = await App.As(World.Una);
        var draft = await una.Begun(Of(World.Una));
        await App.Db(db => db.Set<Rating>().Where(r => r.AssessmentId == draft).ExecuteDeleteAsync());
        return (una, draft);
    }

    private Task<List<Rating>> Kept(Id<Assessment> draft) =>
        App.Db(db => db.Set<Rating>().Where(r => r.AssessmentId == draft).ToListAsync());

    public sealed class OnSqlite(SqliteWorld world) : SaveRatingLimitsTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : SaveRatingLimitsTests(world), IClassFixture<PostgresWorld>;
}
