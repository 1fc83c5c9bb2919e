namespace Trellis.Tests.Growth.Skills;

public abstract class MySkillDataTests(Provider provider) : OwnWorld(provider)
{
    [Fact]
    public async Task The_export_holds_marks_certificates_and_shares()
    {
        var skills = (await (await App.As(World.Ada)).Json("/api/me/data")).GetProperty("skills");
        skills.GetProperty("wishes")[0].GetProperty("item").GetString().ShouldBe("Spelling");
        skills.GetProperty("certificates")[0].GetProperty("number").GetString().ShouldBe(World.CertificateNumber);
        skills.GetProperty("shares")[0].GetProperty("teamOf").GetString().ShouldBe("Sky Example");
        var max = (await (await App.As(World.Max)).Json("/api/me/data")).GetProperty("skills");
        max.GetProperty("certificates").GetArrayLength().ShouldBe(0);
    }

    public sealed class OnSqlite() : MySkillDataTests(Provider.Sqlite);

    public sealed class OnPostgres() : MySkillDataTests(Provider.Postgres);
}
