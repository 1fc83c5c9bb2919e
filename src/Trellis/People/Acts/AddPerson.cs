namespace Trellis.People.Acts;

/// <summary>Adds a person with the day on which they begin and what they begin with. They get no way in by it.</summary>
public sealed class AddPerson(AppDb db, Viewer me, PersonActs acts, FactsWritten facts)
{
    /// <summary>The first day of work is where the facts begin; without hours it is full time, 40 hours.</summary>
    public sealed class Request : EmploymentRequest
    {
        [RequiredText(ErrorMessage = "Write their work email."), AtMost(254)]
        public string? Email { get; set; }

        [RequiredText(ErrorMessage = "Write their name."), AtMost(120)]
        public string? Name { get; set; }
    }

    /// <param name="request">Who it is, and what they begin with.</param>
    /// <param name="dryRun">Whether nothing is saved.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Result<PersonEffect>> Handle(Request request, bool dryRun, CancellationToken ct)
    {
        if (!Can.ImportPeople(me))
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var email = Names.TidyAddress(request.Email);
        if (!PeopleAddress.Is(email))
            return new Problem.Refused(
                "person.address",
                $"\"{email}\" is not an email address. Write it as name@company.example.",
                nameof(request.Email)
            );
        var key = Names.Key(email);
        if (
            await db.For(me).People.Where(p => p.EmailKey == key).Select(p => p.Name).FirstOrDefaultAsync(ct) is
            { } taken
        )
            return new Problem.Refused(
                "person.address-taken",
                $"{email} is the address of {taken}, who is here already. Whoever comes back begins again on their own "
                    + "page.",
                nameof(request.Email)
            );
        var start = request.From!.Value;
        var first = new EmploymentFact(start, null, null, null, EmploymentRules.FullTimeMinutes);
        var read = await facts.Read(request, first, ct);
        if (read.Value is not { } change)
            return read.Problem!;
        var person = new Person
        {
            Email = email,
            EmailKey = key,
            Name = Names.Tidy(request.Name),
            StartsOn = start,
        };
        var after = FactRules.Change(PersonFacts.Of(person) with { Facts = [first] }, start, change);
        return await acts.Do(person, new(after, start) { IsNew = true, Seen = request.Seen }, dryRun, ct);
    }
}
