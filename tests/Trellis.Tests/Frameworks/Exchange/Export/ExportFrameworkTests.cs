using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Exchange.Export;
using Trellis.Frameworks.Exchange.Import;
using Trellis.Tests.Frameworks.Exchange.Import;

namespace Trellis.Tests.Frameworks.Exchange.Export;

/// <summary>The active version of a framework as files.</summary>
public abstract class ExportFrameworkTests(WorldFixture fixture) : SharedWorld(fixture)
{
    [Fact]
    public async Task A_framework_is_a_file_to_take_along_for_who_is_signed_in()
    {
        var browser = await App.As(World.Una);
        foreach (
            var url in new[]
            {
                $"/framework/{World.Framework}/export?format=case",
                $"/api/frameworks/{World.Framework}/export?format=case",
            }
        )
        {
            var answer = await browser.Get(url);
            (
                answer.StatusCode,
                answer.Content.Headers.ContentType!.MediaType,
                answer.Content.Headers.ContentDisposition!.FileName
            ).ShouldBe((HttpStatusCode.OK, "application/json", "small-1.json"));
        }
        (await browser.Get($"/api/frameworks/{World.Framework}/export?format=pdf")).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await browser.Get($"/api/frameworks/{World.People[World.Ada]}/export")).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_framework_that_is_not_known_is_missing_with_suggestions_and_so_is_a_format()
    {
        (await Export("Smal", "case")).Problem.ShouldBeOfType<Problem.Missing>().Suggestions!.ShouldContain("Small");
        (await Export("Small", "pdf"))
            .Problem.ShouldBeOfType<Problem.Unreadable>()
            .Message.ShouldContain("Known are: trellis, case, csv");
    }

    [Theory]
    [InlineData("trellis")]
    [InlineData("case")]
    [InlineData("csv")]
    public async Task Drafts_go_out_to_editors_only(string format)
    {
        async Task<bool> HasDrafts(AccessRole role) =>
            (await Export(" SMALL ", format, App.Viewer(role)))
                .Value.ShouldNotBeNull()
                .Files.Any(f => Encoding.UTF8.GetString(f.Bytes).Contains("Hiding", StringComparison.Ordinal));
        (await HasDrafts(AccessRole.PeopleOps)).ShouldBeTrue();
        foreach (var role in new[] { AccessRole.Employee, AccessRole.Finance, AccessRole.Admin })
            (await HasDrafts(role)).ShouldBeFalse($"{role}");
    }

    [Fact]
    public async Task A_folder_is_one_zip_of_the_same_bytes_each_time()
    {
        var browser = await App.As(World.Una);
        var files = new List<byte[]>();
        for (var i = 0; i < 2; i++)
        {
            var answer = await browser.Get($"/framework/{World.Framework}/export");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
            files.Add(await answer.Content.ReadAsByteArrayAsync());
        }
        files[1].ShouldBe(files[0]);
    }

    private Task<Result<Exported>> Export(string name, string format, Viewer? viewer = null) =>
        App.RunAs(
            viewer,
            services =>
                services
                    .GetRequiredService<ExportFramework>()
                    .Handle(new(name, format, "https://t.example.org"), default)
        );

    public sealed class OnSqlite(SqliteWorld world) : ExportFrameworkTests(world), IClassFixture<SqliteWorld>;

    public sealed class OnPostgres(PostgresWorld world) : ExportFrameworkTests(world), IClassFixture<PostgresWorld>;
}
