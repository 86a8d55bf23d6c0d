// Words of money, trade, property and public office: members of a line can stand for one another in a search.

export const MONEY = `
money cash fund funds funding sum amount capital finance
pay paid payment remit remittance transfer transferred wire disburse settle
salary wage wages pay remuneration compensation earnings income stipend
bonus incentive commission reward award compensation
pension retirement superannuation annuity
fee fees charge charged cost price tariff rate
price cost priced expensive cheap charge fee quote
cost costs expense expenses expenditure spend spent outlay
expenses reimbursement travel hotel subsistence claim
invoice bill billed billing charge charged
debt debts owe owed owing loan liability arrears borrow borrowed creditor
loan lend lent lender borrow mortgage credit facility debt advance
bank banker banking account cheque check transfer
account bank iban balance statement
donation donate donated donor gift contribution contribute contributed give gave given grant sponsor
gift present hospitality hamper ticket holiday benefit
grant subsidy award funding bursary aid
bribe bribery bribed kickback corrupt corruption inducement sweetener backhander payoff
kickback commission inducement bribe
fraud fraudulent defraud deceive deception swindle scam con cheat cheated dishonest
embezzle embezzlement misappropriate misappropriated divert diverted siphon siphoned skim misuse
steal stole stolen theft thief take took taken rob robbery larceny burgle
launder laundering proceeds shell offshore
tax taxes taxation vat levy duty evasion avoidance hmrc irs revenue
profit profits margin earnings surplus gain return dividend
loss losses lost deficit shortfall
revenue turnover sales income takings receipts
sell sold sale seller vendor selling disposal dispose
buy bought purchase purchased buyer acquire acquired acquisition procure
customer client buyer purchaser consumer shopper patron
supplier vendor contractor subcontractor provider
supply supplied supplier deliver delivery provide provision
deliver delivered delivery shipment dispatch dispatched consignment
shipment consignment cargo freight load container lot batch
batch lot consignment
export exported exporter import imported importer abroad overseas foreign
carton box package packaging crate pack packed repack repacked container parcel case
container box tank vessel drum barrel
weigh weight weighbridge kilogram kilo tonne ton mass heavy
warehouse depot store storage cold shed yard
customs border duty port clearance
tender bid bidder procurement contract bidding award
auction bid lot sale hammer
broker agent middleman intermediary dealer trader
agent agency broker representative intermediary
invest invested investment investor shareholder stake fund
share shares shareholder stake equity stock holding owner
own owned owner ownership belong proprietor landlord holding beneficial
company firm business corporation corporate enterprise group undertaking limited
subsidiary affiliate parent group sister arm
director board chairman chair executive officer trustee governor
chief executive ceo boss head managing director president founder
chairman chairwoman chairperson chair president
trustee trustees board governor charity trust
charity charitable foundation nonprofit trust fund
found founded founder establish established start launched set
partner partnership associate colleague
merge merger takeover acquisition acquire
insolvent insolvency bankrupt bankruptcy liquidation administration administrator collapse receivership
auditor audit audited accountant accounts accounting bookkeeper
accounts account statement balance filing annual return
budget spending allocation
price valuation value valued appraise worth
estate property land real premises building house plot
rent rental rented lease leased leasehold tenant tenancy landlord
tenant tenants resident occupier lodger leaseholder
evict evicted eviction remove possession
house home housing dwelling flat apartment residence property
building premises site structure block property
build built building builder construction construct developer development
planning permission application zoning consent
farm farmer farming agriculture agricultural crop field
insurance insurer insure insured premium policy cover coverage
insurer insurance payer plan medicare
compensation damages settlement payout redress award
settle settled settlement compromise resolved agreement
refund repay repaid repayment reimburse return
reimburse reimbursement repay expense
fine fined penalty penalised sanction
market trading trade trader exchange
competitor rival competing competition
monopoly cartel collude collusion
customer complaint refund
advertise advertising sponsor sponsored sponsorship
politician minister mp senator congressman councillor mayor governor lawmaker
minister ministry secretary department government
government ministry department state authority administration
council councillor municipal authority borough county local
election vote voter voted ballot poll campaign candidate
party political politics
lobby lobbying lobbyist influence
parliament house commons senate congress assembly
official officer civil servant functionary
regulator regulatory watchdog authority commission agency ombudsman board
citation cited violation breach deficiency finding noncompliance
standard standards requirement specification norm
comply compliance complied conform adhere meet accordance
breach breached violate violation contravene infringe infringement break broke broken
ban banned prohibit prohibited forbid forbidden outlaw bar barred
permit permitted allow allowed allowable let lawful
exempt exemption waiver exception
ship vessel boat tanker ferry trawler
lorry truck van vehicle car driver drive drove driven
driver drive drove chauffeur motorist
train rail railway station line
aircraft plane aeroplane airplane flight flew jet airport
travel travelled journey trip flight tour
hotel resort room stay accommodation suite
restaurant dinner lunch meal dine
food meal catering kitchen eat ate
`;
