using Microsoft.AspNetCore.Components;
using Trellis.Frameworks.Read;
using Trellis.Ui;

namespace Trellis.People.Acts;

/// <summary>
/// A page on which one act is prepared: the first submit says what follows and keeps what was typed, the second saves.
/// </summary>
public abstract class ActPage<T> : Page<T>
    where T : class
{
    [SupplyParameterFromForm(Name = "go")]
    protected string? Go { get; set; }

    /// <summary>The mark of the record of which the preview spoke.</summary>
    [SupplyParameterFromForm(Name = "seen")]
    protected string? Seen { get; set; }

    /// <summary>What the act would bring about; null before it was asked.</summary>
    protected PersonEffect? Effect { get; private set; }

    /// <summary>Whether what was to be saved is not what the preview had shown.</summary>
    protected bool IsAnother { get; private set; }

    /// <summary>Does what was typed, or says what it would do.</summary>
    protected abstract Task<Result<PersonEffect>> Act(bool dryRun);

    /// <summary>Where it goes on after the save, and what is said there.</summary>
    protected virtual (string Go, string Words) After(PersonEffect saved) =>
        (PeopleRoutes.Person(saved.Id), $"Saved, from {Say.Date(saved.From)}.");

    protected async Task<Problem?> SubmitAsync()
    {
        var saves = Go == "save" && !Names.IsBlank(Seen);
        var done = await Act(dryRun: !saves);
        if (done.Value is { Saved: true } saved)
        {
            var (go, words) = After(saved);
            return Done(done, go, words);
        }
        if (done.Problem is Problem.Stale)
        {
            Seen = null; // the preview spoke of another record: it is made anew
            done = await Act(dryRun: true);
        }
        IsAnother = Go == "save" && done.Value is not null;
        Effect = done.Value;
        StateHasChanged(); // the button to save and the preview stand outside what the form renders itself
        return done.Problem;
    }
}

/// <summary>The page of an act on the record of one person. It exists for whoever may change that record.</summary>
public abstract class ActPage : ActPage<PersonRecord.View>
{
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    protected PersonRecord Person { get; set; } = null!;

    [Inject]
    protected FindPosition Find { get; set; } = null!;

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
}
