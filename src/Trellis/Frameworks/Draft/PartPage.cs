using Microsoft.AspNetCore.Components;

namespace Trellis.Frameworks.Draft;

/// <summary>
/// A page that adds or edits one part of a draft: it finds the part, fills in the form, saves it, and keeps what was
/// typed if somebody else saved the part meanwhile.
/// </summary>
public abstract class PartPage<TPart, TInput> : Page<DraftView.View>
    where TPart : class
    where TInput : PartInput<TPart>, new()
{
    [Parameter]
    public Guid Framework { get; set; }

    /// <summary>The key of the part; null adds a new one.</summary>
    [Parameter]
    public string? Key { get; set; }

    [Inject]
    private DraftView Drafts { get; set; } = null!;

    [Inject]
    private SavePart<TPart> Save { get; set; } = null!;

    [SupplyParameterFromForm]
    protected TInput Input { get; set; } = null!;

    /// <summary>The part as it is in the draft; null if it is new.</summary>
    protected TPart? Now { get; private set; }

    /// <summary>Whether somebody else saved the part after it was read.</summary>
    protected bool Conflict { get; private set; }

    protected Id<Framework> Id => new(Framework);

    /// <summary>The form filled in with the part as it is; empty for a new one.</summary>
    protected abstract TInput Fill();

    /// <summary>Where saving leads.</summary>
    protected abstract string After(string key);

    protected override async Task<DraftView.View?> LoadAsync()
    {
        if (await Drafts.Load(Id, Aborted) is not { } view)
            return null;
        Now = new TInput().Find(view.Content, Key);
        return Key is not null && Now is null && Http.Request.Method == "GET" ? null : view;
    }

    protected override void OnInitialized()
    {
        if (Input is not null)
            return;
        Input = Fill();
        Input.Seen = Input.Fingerprint(Model.Content, Key);
    }

    protected async Task<Problem?> SubmitAsync()
    {
        var result = await Save.Handle(Id, Key, Input, Aborted);
        if (result.Problem is Problem.Stale)
        {
            Conflict = true;
            Input.Seen = Input.Fingerprint(Model.Content, Key);
        }
        return Done(result, go: After(result.Value ?? ""), say: "Saved to the draft.");
    }
}
