namespace Trellis.Access;

/// <summary>Who somebody is to the person that a request is about.</summary>
[Flags]
public enum Persona
{
    None = 0,
    Anonymous = 1,
    Self = 2,
    Manager = 4,
    SkipLevel = 8,
    FormerManager = 16,
    Unrelated = 32,
    PeopleOps = 64,
    Finance = 128,
    Admin = 256,
    SignedIn = Self | Manager | SkipLevel | FormerManager | Unrelated | PeopleOps | Finance | Admin,
    Anybody = Anonymous | SignedIn,
    Own = Self | Manager,
    Money = Self | Manager | PeopleOps | Finance,
    Deciders = Manager | SkipLevel | FormerManager | PeopleOps,
    Office = PeopleOps | Admin,
}
