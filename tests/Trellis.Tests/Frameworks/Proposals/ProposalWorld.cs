#pragma warning disable RS0030
using System.Net;

namespace Trellis.Tests.Frameworks.Proposals;

/// <summary>A world of its own in which somebody proposes other words for a competency.</summary>
public abstract class ProposalWorld(Provider provider) : OwnWorld(provider)
{
    protected const string Form = "form:has(textarea)";
    protected string ProposePage => $"/framework/competencies/{World.Writing}/propose?level=2";

    protected Task<List<Proposal>> Stored() =>
        App.Db(db =>
            db.Set<Proposal>().AsNoTracking().Where(p => p.Id != World.Proposal).OrderBy(p => p.At).ToListAsync()
        );

    protected async Task<Id<Proposal>> Proposed(
        Browser by,
        string words = "Writes well alone.",
        string comment = "Clearer."
    )
    {
        await (await by.Submit(ProposePage, Form, ("Input.Suggested", words), ("Input.Comment", comment))).ShouldGoOn();
        return (await Stored())[^1].Id;
    }

    protected async Task<string> Draft() =>
        (await (await App.As(World.Ops)).Get($"/framework/{World.Framework}/draft/competencies/writing"))
            is { StatusCode: HttpStatusCode.OK } answer
            ? await answer.Content.ReadAsStringAsync()
            : "";
}
