namespace Trellis.Tests.Messages;

/// <summary>What one can choose about messages, and what holds without a choice.</summary>
public abstract class MyChoicesTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task What_is_asked_comes_at_once_and_the_rest_with_the_weekly_digest()
    {
        var kinds = (await (await App.As(World.Una)).Json("/api/me/messages/choices"))
            .GetProperty("kinds")
            .EnumerateArray()
            .ToDictionary(k => k.GetProperty("kind").GetString()!);
        kinds["stipend.asked"].GetProperty("cadence").GetString().ShouldBe("at-once");
        kinds["stipend.paid"].GetProperty("cadence").GetString().ShouldBe("weekly");
        kinds["stipend.asked"].GetProperty("choices").GetArrayLength().ShouldBe(3, "never is not among them");
        kinds["stipend.paid"].GetProperty("choices").GetArrayLength().ShouldBe(4);
        kinds.Keys.ShouldNotContain("account.new-sign-in");
        kinds.Keys.ShouldNotContain("mail.digest");
    }

    public sealed class OnSqlite() : MyChoicesTests(Provider.Sqlite);

    public sealed class OnPostgres() : MyChoicesTests(Provider.Postgres);
}
