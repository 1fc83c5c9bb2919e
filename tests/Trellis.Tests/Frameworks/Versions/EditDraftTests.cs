using Microsoft.Extensions.DependencyInjection;
using Trellis.Frameworks.Versions;

namespace Trellis.Tests.Frameworks.Versions;

/// <summary>The draft changes by pure functions from content to content.</summary>
public abstract class EditDraftTests(Provider provider) : DraftingWorld(provider)
{
    [Fact]
    public async Task Without_a_draft_there_is_nothing_to_edit_and_only_editors_edit()
    {
        (await Edit(c => c)).Problem.ShouldBeOfType<Problem.Refused>().Code.ShouldBe("draft.none");
        await (await App.As(World.Ops)).BeginDraft(Framework);
        (await Edit(c => c)).Problem.ShouldBeNull();
        foreach (var role in new[] { AccessRole.Employee, AccessRole.Finance, AccessRole.Admin })
            (await Edit(c => c, role)).Problem.ShouldBeOfType<Problem.Forbidden>($"{role}");
    }

    [Fact]
    public async Task An_edit_writes_one_line_and_one_that_changes_nothing_none()
    {
        await (await App.As(World.Ops)).BeginDraft(Framework);
        var revision = (await Stored())[^1].Version;
        await App.WritesNothing(() => Edit(c => c));
        (await Stored())[^1].Version.ShouldBe(revision);
        (await App.Lines(() => Edit(c => c with { Description = "Ours." })))
            .ShouldHaveSingleItem()
            .Detail.ShouldBe("a test");
        (await Stored())[^1].Version.ShouldNotBe(revision);
    }

    [Fact]
    public async Task What_an_edit_refuses_and_what_the_rules_of_a_content_refuse_changes_nothing()
    {
        await (await App.As(World.Ops)).BeginDraft(Framework);
        var before = (await Stored())[^1].Content;
        (await Edit(_ => new Problem.Stale("Somebody changed it."))).Problem.ShouldBeOfType<Problem.Stale>();
        (await Edit(c => c with { Competencies = [.. c.Competencies, c.Competencies[0]] }))
            .Problem.ShouldBeOfType<Problem.Refused>()
            .Code.ShouldBe("draft.faulty");
        (
            await Edit(c => c with { Scales = [c.Scales[0] with { Levels = [.. c.Scales[0].Levels.Take(2)] }] })
        ).Problem.ShouldNotBeNull("people were assessed on the levels above");
        (await Stored())[^1].Content.ShouldBe(before);
    }

    private Task<Result<FrameworkContent>> Edit(
        Func<FrameworkContent, Result<FrameworkContent>> edit,
        AccessRole role = AccessRole.PeopleOps
    ) =>
        App.RunAs(
            App.Viewer(role),
            services => services.GetRequiredService<EditDraft>().Handle(Framework, edit, "a test", default)
        );

    public sealed class OnSqlite() : EditDraftTests(Provider.Sqlite);

    public sealed class OnPostgres() : EditDraftTests(Provider.Postgres);
}
