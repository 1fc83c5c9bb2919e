using Microsoft.AspNetCore.Components;
using Trellis.Frameworks.Read;
using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>
/// A page on which one act on a person's record is prepared: the first submit says what follows and keeps what was typed,
/// the second saves. It exists for whoever may change the record.
/// </summary>
public abstract class ActPage : Page<PersonRecord.View>
{
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    protected PersonRecord Person { get; set; } = null!;

    [Inject]
    protected FindPosition Find { get; set; } = null!;

    [SupplyParameterFromForm(Name = "go")]
    protected string? Go { get; set; }

    /// <summary>The mark of the record of which the preview spoke.</summary>
    [SupplyParameterFromForm(Name = "seen")]
    protected string? Seen { get; set; }

    /// <summary>What the act would bring about; null before it was asked.</summary>
    protected PersonEffect? Effect { get; private set; }

    /// <summary>Whether what was to be saved is not what the preview had shown.</summary>
    protected bool IsAnother { get; private set; }

    protected Id<Person> Whose => new(Id);

    /// <summary>The positions to choose from.</summary>
    protected IReadOnlyList<string> Positions { get; private set; } = [];

    protected override async Task<PersonRecord.View?> LoadAsync()
    {
        if (await Person.Load(Whose, Aborted) is not { MayChangeEmployment: true } view)
            return null;
        Positions = await Find.Suggested(Aborted);
        return view;
    }

    /// <summary>Does what was typed, or says what it would do.</summary>
    protected abstract Task<Result<PersonEffect>> Act(bool dryRun);

    protected async Task<Problem?> SubmitAsync()
    {
        var asked = Seen;
        Seen = null;
        var done = await Act(dryRun: true);
        IsAnother = Go == "save" && done.Value is { } now && now.Seen != asked;
        if (Go == "save" && done.Value is not null && !IsAnother)
        {
            Seen = asked;
            done = await Act(dryRun: false);
        }
        if (done.Value is { Saved: true } saved)
            return Done(done, PeopleRoutes.Person(saved.Id), $"Saved, from {Say.Date(saved.From)}.");
        Effect = done.Value;
        StateHasChanged(); // the button to save and the preview stand outside what the form renders itself
        return done.Problem;
    }
}
